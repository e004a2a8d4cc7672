# Finds Java and the program, for exodx.ps1 and for the module. Syntax of Windows PowerShell 5.1.

# Tells how the program in a folder is started: the path of Java, and the arguments before the user's own.
function Get-ExodxLaunch {
    param([Parameter(Mandatory)][string]$HomeFolder, [string[]]$Arguments = @())
    $jar = @('lib', 'target') | ForEach-Object { Join-Path (Join-Path $HomeFolder $_) 'exodx.jar' } |
        Where-Object { Test-Path -LiteralPath $_ -PathType Leaf } | Select-Object -First 1
    if (-not $jar) {
        throw "there is no exodx.jar in $HomeFolder; build it there with: mvn -q -Dquick -Dmaven.test.skip=true package"
    }
    $java = Get-ExodxJava $HomeFolder
    $major = Get-ExodxJavaVersion $java
    if ($major -lt 17) {
        throw "exodx needs Java 17 or newer, but $java is Java $major"
    }
    # One case is over before the best compiler of Java has begun; many cases are worth what one is not.
    $flags = @('-XX:-UsePerfData', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC')
    if (@($Arguments | Where-Object { $_ -eq 'sweep' -or $_ -like '--lines*' }).Count -gt 0) {
        $flags = @('-XX:+UseParallelGC', '-XX:MaxInlineLevel=3', '-XX:InlineSmallCode=600')
    }
    $archive = Get-ExodxArchive $jar $major
    if ($archive) {
        $flags += '-XX:+AutoCreateSharedArchive', "-XX:SharedArchiveFile=$archive"
    }
    $flags += '-Xlog:disable', "-Dexodx.home=$HomeFolder", '-cp', $jar, 'exodx.cli.Main'
    return @{ Java = $java; Arguments = $flags + $Arguments }
}

# The Java that comes with the program, else that of JAVA_HOME, else that of the PATH.
function Get-ExodxJava {
    param([string]$HomeFolder)
    $name = if ([System.IO.Path]::DirectorySeparatorChar -eq '\') { 'java.exe' } else { 'java' }
    $own = [System.IO.Path]::Combine($HomeFolder, 'runtime', 'bin', $name)
    if (Test-Path -LiteralPath $own -PathType Leaf) {
        return $own
    }
    if ($env:JAVA_HOME) {
        $named = [System.IO.Path]::Combine($env:JAVA_HOME, 'bin', $name)
        if (Test-Path -LiteralPath $named -PathType Leaf) {
            return $named
        }
        throw "JAVA_HOME is set to $env:JAVA_HOME, but there is no bin/$name in it"
    }
    $found = Get-Command $name -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
    if (-not $found) {
        throw 'no Java found; install Java 17 or newer, or set JAVA_HOME'
    }
    return $found.Path
}

# The feature release of a Java: the file named release beside bin tells it at no cost.
function Get-ExodxJavaVersion {
    param([string]$Java)
    $release = [System.IO.Path]::Combine((Split-Path (Split-Path $Java)), 'release')
    $text = if (Test-Path -LiteralPath $release -PathType Leaf) {
        [System.IO.File]::ReadAllText($release)
    } else {
        $before = $ErrorActionPreference
        $ErrorActionPreference = 'Continue'
        try { "$(& $Java -XshowSettings:properties -version 2>&1)" } finally { $ErrorActionPreference = $before }
    }
    if ($text -match 'JAVA_VERSION="(?:1\.)?(\d+)' -or $text -match 'version "(?:1\.)?(\d+)') {
        return [int]$Matches[1]
    }
    throw "cannot run $Java, or tell its version; exodx needs Java 17 or newer"
}

# Where Java keeps the classes of the program as it has them in memory: it makes the file at the end of the first run, and
# checks and replaces it by itself (Java 19 and newer). Empty when there is no place for it.
function Get-ExodxArchive {
    param([string]$Jar, [int]$Major)
    $cache = if ($env:EXODX_CACHE) { $env:EXODX_CACHE }
    elseif ($env:XDG_CACHE_HOME) { Join-Path $env:XDG_CACHE_HOME 'exodx' }
    elseif ($env:LOCALAPPDATA) { [System.IO.Path]::Combine($env:LOCALAPPDATA, 'exodx', 'cache') }
    elseif ($env:HOME) { [System.IO.Path]::Combine($env:HOME, '.cache', 'exodx') }
    if ($Major -lt 19 -or -not $cache -or $cache -eq 'off') {
        return ''
    }
    try {
        $null = New-Item -ItemType Directory -Force -Path $cache -ErrorAction Stop
    } catch {
        return ''
    }
    $state = '{0} {1} {2}' -f $Jar, (Get-Item -LiteralPath $Jar).LastWriteTimeUtc.Ticks, $Major
    $hash = [System.Security.Cryptography.SHA256]::Create().ComputeHash([System.Text.Encoding]::UTF8.GetBytes($state))
    return Join-Path $cache ('classes-{0}.jsa' -f [System.BitConverter]::ToString($hash, 0, 8).Replace('-', ''))
}

# Writes arguments as one line that every program of Windows and .NET takes apart again as they were.
function Join-ExodxArguments {
    param([string[]]$Arguments)
    $words = foreach ($argument in $Arguments) {
        if ($argument -and $argument -notmatch '[\s"]') {
            $argument
        } else {
            '"' + ([regex]::Replace($argument, '(\\*)("|$)', { param($m) $m.Groups[1].Value * 2 + $(if ($m.Groups[2].Value) { '\"' }) })) + '"'
        }
    }
    return $words -join ' '
}
