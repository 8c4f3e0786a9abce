import type { HandedFile } from '../handed-file.ts';
import { askPath, needsKey } from './ask-path.ts';
import { NO_KEY, notes } from './notes.ts';
import { powershellText } from './quote/powershell.ts';

/**
 * A program of Windows PowerShell 5.1 and of PowerShell 7. By .NET's `HttpClient`, which does the same in both:
 * `Invoke-WebRequest` differs in what it makes of a redirect that is not followed, and takes `[` in a path for a pattern.
 */
export const powershellProgram = (
  files: readonly HandedFile[],
): string => `${notes('Windows PowerShell 5.1 or PowerShell 7', files)}
& {
$ErrorActionPreference = 'Stop'
${needsKey(files) ? KEY : ''}Add-Type -AssemblyName System.Net.Http
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12

$files = @(
${files.map(row).join('\n')}
)

# A redirect is read, not followed: the key would go with it.
$stay = New-Object System.Net.Http.HttpClientHandler
$stay.AllowAutoRedirect = $false
# A proxy that wants to know who asks is told what Windows tells it.
if ($stay.PSObject.Properties['DefaultProxyCredentials']) { $stay.DefaultProxyCredentials = [Net.CredentialCache]::DefaultCredentials }
$client = New-Object System.Net.Http.HttpClient($stay)

# Where the API says the file is
function Get-Link($path) {
  for ($turn = 0; $turn -lt 8; $turn++) {
    $request = New-Object System.Net.Http.HttpRequestMessage('GET', ('https://api.os.uk' + $path))
    if ($path -notlike '/downloads/v1/products/*') { $request.Headers.Add('key', $key) }
    $answer = $client.SendAsync($request).GetAwaiter().GetResult()
    $status = [int]$answer.StatusCode
    $to = $answer.Headers.Location
    $answer.Dispose()
    if ($status -in 301, 302, 303, 307, 308 -and $to -and $to.IsAbsoluteUri -and $to.Scheme -eq 'https') { return $to }
    if ($status -lt 400) { break }
    if ($status -ne 429 -and $status -lt 500) { throw "OS answered $status." }
    Start-Sleep -Seconds ([Math]::Pow(2, $turn))
  }
  throw 'OS gave no download link.'
}

# Whether it is what the catalogue says
function Test-Right($file, $bytes, $md5) {
  if (-not [IO.File]::Exists($file)) { return $false }
  if ($null -ne $bytes -and (New-Object IO.FileInfo($file)).Length -ne $bytes) { return $false }
  return $null -eq $md5 -or (Get-FileHash -LiteralPath $file -Algorithm MD5).Hash -eq $md5
}

function Save-File($one) {
  $file = [IO.Path]::Combine((Get-Location).ProviderPath, $one.file)
  if (($null -ne $one.bytes -or $null -ne $one.md5) -and (Test-Right $file $one.bytes $one.md5)) { return }
  Write-Host ($one.file -replace '[\\p{Cc}\\p{Cf}]', '?')
  [void][IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($file))
  $answer = $client.GetAsync((Get-Link $one.path), [System.Net.Http.HttpCompletionOption]::ResponseHeadersRead).GetAwaiter().GetResult()
  [void]$answer.EnsureSuccessStatusCode()
  $part = $file + '.part'
  $write = [IO.File]::Create($part)
  try { $answer.Content.CopyToAsync($write).GetAwaiter().GetResult() } finally { $write.Dispose(); $answer.Dispose() }
  if (-not (Test-Right $part $one.bytes $one.md5)) { throw 'Not what the catalogue says; left as .part.' }
  [IO.File]::Delete($file)
  [IO.File]::Move($part, $file)
}

$failed = 0
foreach ($one in $files) {
  try { Save-File $one } catch { $failed++; Write-Host ($_.Exception.Message -replace '[\\p{Cc}\\p{Cf}]', '?') }
}
Write-Host "$failed failed. $($files.Count - $failed) of $($files.Count) files are here."
# Pasted into a window, it must not close it.
if ($failed -and $PSCommandPath) { exit 1 }
}
`;

/** `return` ends what was pasted, `exit` a program from a file: a window that it was pasted into stays open. */
const KEY = `$key = "$env:OS_API_KEY"
if (-not $key.Trim()) {
  try { $key = (New-Object Net.NetworkCredential('', (Read-Host -Prompt 'OS API key (not shown)' -AsSecureString))).Password } catch { $key = '' }
}
$key = $key -replace '\\s', ''
if ($key -notmatch '^[!-~]+$') {
  Write-Host "${NO_KEY}"
  if ($PSCommandPath) { exit 1 }
  return
}
`;

const row = (file: HandedFile): string =>
  `  @{ path = ${powershellText(askPath(file))}; file = ${powershellText(file.path)}; bytes = ${
    file.size === undefined ? '$null' : `[long]${file.size}`
  }; md5 = ${file.md5 === undefined ? '$null' : powershellText(file.md5)} }`;
