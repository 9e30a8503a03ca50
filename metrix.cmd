@echo off
rem Builds Metrix when its sources changed, and starts it. The Windows form of ./metrix; it has not
rem been tested on a Windows machine yet.
setlocal enabledelayedexpansion
set "ROOT=%~dp0"
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="

rem 1. A JDK 25 or later, without starting any Java: its "release" file says the version.
set "FOUND="
for %%H in ("%METRIX_JAVA_HOME%" "%JAVA_HOME%") do call :try %%H
for /d %%H in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :try "%%~H"
if not defined FOUND (
  echo Metrix needs a JDK 25 or later; none was found. Install one: winget install EclipseAdoptium.Temurin.25.JDK, or set METRIX_JAVA_HOME to its folder. 1>&2
  exit /b 2
)
set "JAVA_HOME=%FOUND%"

rem 2. Build when the content of the sources differs from what was built.
set "HOME_DIR=%ROOT%app\target\metrix"
set "STAMP=%HOME_DIR%\.stamp"
for /f "usebackq delims=" %%S in (`powershell -NoProfile -Command "$r='%ROOT%'; $f=Get-ChildItem $r -Recurse -File | Where-Object { $_.FullName -notmatch '\\(target|node_modules|dist|\.git|test)\\' -and $_.FullName -match '(pom\.xml|\\src\\main\\|\\web\\|\\\.mvn\\)' } | Sort-Object FullName; $h=($f | Get-FileHash -Algorithm SHA256 | ForEach-Object Hash) -join ''; $b=[Text.Encoding]::ASCII.GetBytes($h); [BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash($b)) -replace '-'"`) do set "NOW=%%S"
set "BUILT="
if exist "%STAMP%" set /p BUILT=<"%STAMP%"
if not "%BUILT%"=="%NOW%" (
  node -e "const [a,b]=process.versions.node.split('.').map(Number);process.exit(a>20||a==20&&b>=19?0:1)" 2>nul
  if errorlevel 1 (
    echo Metrix needs Node.js 20.19 or later to build its page. Install it: winget install OpenJS.NodeJS.LTS 1>&2
    exit /b 2
  )
  echo Building Metrix ^(the first time takes a minute or two^) ... 1>&2
  if exist "%HOME_DIR%" rmdir /s /q "%HOME_DIR%"
  if not exist "%ROOT%target" mkdir "%ROOT%target"
  call "%ROOT%mvnw.cmd" -f "%ROOT%pom.xml" -q -B -T 2 -Dmaven.test.skip=true -P "web-fast,!checked" -pl app -am package >"%ROOT%target\metrix-build.log" 2>&1
  if errorlevel 1 (
    echo The build failed; see %ROOT%target\metrix-build.log 1>&2
    exit /b 2
  )
  >"%STAMP%" echo %NOW%
)

rem 3. The program, with the flags that keep its memory off the disk.
"%JAVA_HOME%\bin\java.exe" "@%ROOT%app\jvm.options" -cp "%HOME_DIR%\lib\*" metrix.app.Main %*
exit /b %ERRORLEVEL%

:try
if defined FOUND exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~V"
for /f "tokens=1 delims=." %%M in ("%VERSION%") do if %%M GEQ 25 set "FOUND=%~1"
exit /b 0
