import type { HandedFile } from '../handed-file.ts';
import { askPath, needsKey } from './ask-path.ts';
import { NO_KEY, notes } from './notes.ts';
import { rText } from './quote/r.ts';

/**
 * A program of R with the package `curl` alone. R's own `download.file` follows redirects with all headers: the key would
 * reach the storage host. Not OS's `osdatahub`, which leaves a file whose MD5 is wrong, and takes it for right the next
 * time (PEERS §1). Names go to the system as the bytes they are: in `LC_ALL=C`, R would write `<U+0175>`.
 */
export const rProgram = (
  files: readonly HandedFile[],
): string => `${notes('R 4 and its package curl; outside a terminal, its package askpass to ask for the key', files)}
local({
  if (!requireNamespace("curl", quietly = TRUE)) stop("The package curl is not installed.", call. = FALSE)

  # Path on the API, file, bytes, MD5
  files <- list(
${files.map(row).join(',\n')}
  )

  # Whoever reads may stop reading, and a name may hold what a terminal obeys.
  say <- function(text) tryCatch(message(gsub("[[:cntrl:]]", "?", text)), error = function(problem) NULL)

  end <- function(status, words) {
    say(words)
    if (!interactive()) quit("no", status)
    if (status > 0) stop(words, call. = FALSE)
  }
${needsKey(files) ? KEY : ''}
  # Where the API says the file is. The redirect is read, not followed: the key would go with it.
  link <- function(path) {
    handle <- curl::new_handle(followlocation = FALSE)
    if (!startsWith(path, "/downloads/v1/products/")) curl::handle_setheaders(handle, key = key)
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
    isTRUE(file.exists(file) && !dir.exists(file) &&
      (is.na(bytes) || file.size(file) == bytes) &&
      (is.na(md5) || unname(tools::md5sum(file)) == md5))
  }

  bytes_of <- function(name) {
    name <- enc2utf8(name)
    if (.Platform$OS.type == "unix") Encoding(name) <- "unknown"
    name
  }

  grab <- function(path, name, bytes, md5) {
    file <- bytes_of(name)
    part <- bytes_of(paste0(name, ".part"))
    if (!(is.na(bytes) && is.na(md5)) && right(file, bytes, md5)) return(TRUE)
    say(name)
    dir.create(dirname(file), recursive = TRUE, showWarnings = FALSE)
    curl::curl_download(link(path), part, mode = "wb", handle = curl::new_handle(followlocation = FALSE))
    if (!right(part, bytes, md5)) stop("Not what the catalogue says; left as .part.")
    if (!suppressWarnings(file.rename(part, file))) stop("It could not be given its name; left as .part.")
    TRUE
  }

  whole <- vapply(files, function(one) {
    tryCatch(do.call(grab, one), error = function(problem) {
      say(conditionMessage(problem))
      FALSE
    })
  }, logical(1))
  end(as.integer(!all(whole)), paste0(sum(!whole), " failed. ", sum(whole), " of ", length(whole), " files are here."))
})
`;

const KEY = `
  # From the environment or from whoever runs this, never where it would be shown
  ask_key <- function() {
    if (!(.Platform$GUI %in% c("RStudio", "AQUA")) && .Platform$OS.type == "unix") {
      terminal <- tryCatch(suppressWarnings(file("/dev/tty", "r", raw = TRUE)), error = function(problem) NULL)
      if (!is.null(terminal)) {
        on.exit(close(terminal))
        if (system("stty -echo </dev/tty 2>/dev/null") != 0) return("")
        on.exit(system("stty echo </dev/tty"), add = TRUE, after = FALSE)
        system("printf 'OS API key (not shown): ' >/dev/tty")
        typed <- readLines(terminal, n = 1)
        system("printf '\\\\n' >/dev/tty")
        return(typed)
      }
    }
    if (interactive() && requireNamespace("askpass", quietly = TRUE)) return(askpass::askpass("OS API key"))
    ""
  }
  key <- Sys.getenv("OS_API_KEY")
  if (!nzchar(key)) key <- ask_key()
  key <- gsub("[[:space:]]", "", paste(c(key, ""), collapse = ""))
  if (!grepl("^[!-~]+$", key, perl = TRUE)) end(1L, "${NO_KEY}")
`;

const row = (file: HandedFile): string =>
  `    list(${[
    rText(askPath(file)),
    rText(`./${file.path}`),
    file.size ?? 'NA',
    file.md5 === undefined ? 'NA' : rText(file.md5),
  ].join(', ')})`;
