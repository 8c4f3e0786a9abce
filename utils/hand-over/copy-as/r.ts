import type { HandedFile } from '../handed-file.ts';
import { askPath } from './ask-path.ts';
import { notes } from './notes.ts';
import { rText } from './quote/r.ts';

/**
 * A program of R with the package `curl` alone. R's own `download.file` follows redirects with all headers: the key would
 * reach the storage host. Not OS's `osdatahub`, which leaves a file whose MD5 is wrong, and takes it for right the next
 * time (PEERS §1).
 */
export const rProgram = (
  files: readonly HandedFile[],
): string => `${notes('R 4 and its package curl', ' by Sys.setenv(OS_API_KEY = "...")', files)}
local({
  # Path on the API, file, bytes, MD5
  files <- list(
${files.map(row).join(',\n')}
  )

  # Where the API says the file is. The redirect is read, not followed: the key would go with it.
  link <- function(path) {
    handle <- curl::new_handle(followlocation = FALSE)
    if (!startsWith(path, "/downloads/v1/products/")) {
      key <- Sys.getenv("OS_API_KEY")
      if (key == "") stop("Set OS_API_KEY to your API key first.")
      curl::handle_setheaders(handle, key = key)
    }
    for (turn in 0:7) {
      answer <- curl::curl_fetch_memory(paste0("https://api.os.uk", path), handle)
      status <- answer$status_code
      to <- curl::parse_headers_list(answer$headers)$location
      if (status %in% c(301, 302, 303, 307, 308) && !is.null(to) && startsWith(to, "https://")) return(to)
      if (status >= 400 && status < 500 && status != 429) stop("OS answered ", status, ".")
      if (status < 400) break
      Sys.sleep(2^turn)
    }
    stop("OS gave no download link.")
  }

  # Whether it is what the catalogue says
  right <- function(file, bytes, md5) {
    file.exists(file) &&
      (is.na(bytes) || file.size(file) == bytes) &&
      (is.na(md5) || unname(tools::md5sum(file)) == md5)
  }

  grab <- function(path, file, bytes, md5) {
    if (!(is.na(bytes) && is.na(md5)) && right(file, bytes, md5)) return(TRUE)
    message(file)
    dir.create(dirname(file), recursive = TRUE, showWarnings = FALSE)
    part <- paste0(file, ".part")
    curl::curl_download(link(path), part, mode = "wb", handle = curl::new_handle(followlocation = FALSE))
    if (!right(part, bytes, md5)) stop("Not what the catalogue says; left as .part.")
    file.rename(part, file)
  }

  whole <- vapply(files, function(one) {
    tryCatch(do.call(grab, one), error = function(problem) {
      message(conditionMessage(problem))
      FALSE
    })
  }, logical(1))
  if (!all(whole)) stop(sum(!whole), " failed.", call. = FALSE)
})
`;

const row = (file: HandedFile): string =>
  `    list(${[
    rText(askPath(file)),
    rText(`./${file.path}`),
    file.size ?? 'NA',
    file.md5 === undefined ? 'NA' : rText(file.md5),
  ].join(', ')})`;
