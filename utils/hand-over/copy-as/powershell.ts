import type { HandedFile } from '../handed-file.ts';
import { askPath } from './ask-path.ts';
import { notes } from './notes.ts';
import { powershellText } from './quote/powershell.ts';

/**
 * A program of Windows PowerShell 5.1 and of PowerShell 7. By .NET's `HttpClient`, which does the same in both:
 * `Invoke-WebRequest` differs in what it makes of a redirect that is not followed, and takes `[` in a path for a pattern.
 */
export const powershellProgram = (
  files: readonly HandedFile[],
): string => `${notes('Windows PowerShell 5.1 or PowerShell 7', " by $env:OS_API_KEY = '...'", files)}
& {
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Net.Http
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12

$files = @(
${files.map(row).join('\n')}
)

# A redirect is read, not followed: the key would go with it.
$stay = New-Object System.Net.Http.HttpClientHandler
$stay.AllowAutoRedirect = $false
$client = New-Object System.Net.Http.HttpClient($stay)

# Where the API says the file is
function Get-Link($path) {
  for ($turn = 0; $turn -lt 8; $turn++) {
    $request = New-Object System.Net.Http.HttpRequestMessage('GET', ('https://api.os.uk' + $path))
    if (-not $path.StartsWith('/downloads/v1/products/')) {
      if (-not $env:OS_API_KEY) { throw 'Set OS_API_KEY to your API key first.' }
      $request.Headers.Add('key', $env:OS_API_KEY)
    }
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
  Write-Host $one.file
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
  try { Save-File $one } catch { $failed++; Write-Warning $_.Exception.Message }
}
if ($failed) { throw "$failed failed." }
}
`;

const row = (file: HandedFile): string =>
  `  @{ path = ${powershellText(askPath(file))}; file = ${powershellText(file.path)}; bytes = ${
    file.size === undefined ? '$null' : `[long]${file.size}`
  }; md5 = ${file.md5 === undefined ? '$null' : powershellText(file.md5)} }`;
