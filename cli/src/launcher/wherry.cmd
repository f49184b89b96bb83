@echo off
rem Starts Wherry: finds its own folder and a Java.
setlocal
set "home=%~dp0.."
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (set "java=java.exe")
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo error: there is no Java: set JAVA_HOME or put the java of a JDK 17 or later on the PATH 1>&2
  exit /b 2
)
for /f tokens^=2^ delims^=^" %%v in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do set "version=%%v"
for /f "delims=.-+" %%f in ("%version%") do if %%f LSS 17 (
  echo error: Wherry needs Java 17 or later, and %java% is %version% 1>&2
  exit /b 2
)
for %%j in ("%home%\lib\wherry-cli-*.jar") do set "jar=%%~fj"
set "options=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%~1"=="dev" set "options=-XX:+UseSerialGC -XX:Tier4InvocationThreshold=25000 -XX:Tier4MinInvocationThreshold=3000 -XX:Tier4CompileThreshold=75000 -XX:Tier4BackEdgeThreshold=200000"
"%java%" %options% "-Dwherry.home=%home%" %WHERRY_JAVA_OPTIONS% -cp "%jar%" dev.wherry.cli.Main %*
exit /b %errorlevel%
