# SPDX-License-Identifier: MIT
# Builds, runs and tests Wirebell on Windows and macOS: .\dev.ps1 help. Not tried yet on either.
param([string]$Verb = 'help', [Parameter(ValueFromRemainingArguments)][string[]]$Rest)
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$preset = if ($IsMacOS) { 'macos' } else { 'windows' }
$programs = "build/$preset/bin"

function Invoke-Step([string]$Program, [string[]]$Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program $Arguments failed; see above" }
}

function Build {
    if (-not $env:VCPKG_ROOT) {
        [Console]::Error.WriteLine('dev: set VCPKG_ROOT to the folder of vcpkg, which brings the libraries')
        exit 2
    }
    Invoke-Step cmake @('--preset', $preset)
    Invoke-Step cmake @('--build', '--preset', $preset)
}

switch ($Verb) {
    'run' { Build; & "$programs/wirebell" @Rest; exit $LASTEXITCODE }
    'build' { Build }
    'test' { Build; Invoke-Step ctest @('--preset', $preset) }
    'exec' { & $Rest[0] @($Rest | Select-Object -Skip 1); exit $LASTEXITCODE }
    'clean' { Remove-Item -Recurse -Force build -ErrorAction SilentlyContinue }
    'help' {
        @'
usage: ./dev.ps1 VERB

  run     build and start the desktop program
  build   build everything into build/windows/ or build/macos/
  test    build and run all tests
  exec    run a command in the project's root
  clean   remove build/
  help    this text

A compiler for C++23, CMake 3.28, Ninja and vcpkg (VCPKG_ROOT names its folder) must be there; vcpkg builds the libraries
that vcpkg.json names at the first build, which takes long.
'@
    }
    default {
        [Console]::Error.WriteLine("dev: there is no verb `"$Verb`"; see ./dev.ps1 help")
        exit 2
    }
}
