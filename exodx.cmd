@echo off
rem Starts exodx in the command prompt. Same arguments and exit codes as exodx; output is UTF-8.
setlocal EnableExtensions DisableDelayedExpansion
set "EXODX_HOME=%~dp0."
set "EXODX_JAR=%EXODX_HOME%\lib\exodx.jar"
if not exist "%EXODX_JAR%" set "EXODX_JAR=%EXODX_HOME%\target\exodx.jar"
if exist "%EXODX_JAR%" goto java
echo exodx: there is no exodx.jar in "%EXODX_HOME%"; build it there with: mvn -q -Dquick -Dmaven.test.skip=true package 1>&2
exit /b 70

:java
rem The Java that comes with the program, else that of JAVA_HOME, else that of the PATH.
set "EXODX_JAVA=%EXODX_HOME%\runtime\bin\java.exe"
if exist "%EXODX_JAVA%" goto start
if not defined JAVA_HOME goto path
set "EXODX_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%EXODX_JAVA%" goto start
echo exodx: JAVA_HOME is set to "%JAVA_HOME%", but there is no bin\java.exe in it 1>&2
exit /b 70

:path
set "EXODX_JAVA="
for %%J in (java.exe) do set "EXODX_JAVA=%%~$PATH:J"
if defined EXODX_JAVA goto start
echo exodx: no Java found; install Java 17 or newer, or set JAVA_HOME 1>&2
exit /b 70

:start
rem The console shows UTF-8 while the program runs. A Java older than 17 says itself that it cannot read the classes.
set "EXODX_PAGE="
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set "EXODX_PAGE=%%P"
if defined EXODX_PAGE chcp 65001 >nul 2>nul
"%EXODX_JAVA%" -XX:-UsePerfData -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable "-Dexodx.home=%EXODX_HOME%" -cp "%EXODX_JAR%" exodx.cli.Main %*
set "EXODX_CODE=%ERRORLEVEL%"
if defined EXODX_PAGE chcp %EXODX_PAGE% >nul 2>nul
exit /b %EXODX_CODE%
