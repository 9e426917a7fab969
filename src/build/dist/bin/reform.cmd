@echo off
rem Starts reform: the script beside this one, in the words of Windows; it explains the steps.
setlocal
set "LIB=%~dp0..\lib"
set "JAVA="
set "ARCHIVE="
set "FEATURE="
if defined REFORM_JAVA goto own
for /f "usebackq tokens=1* delims=|" %%a in ("%LIB%\jvms") do if not defined JAVA call :try "%%a" "%%b"
if defined JAVA goto start
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%j in (java.exe) do set "JAVA=%%~$PATH:j"
goto check
:own
set "JAVA=%REFORM_JAVA%"
if exist "%REFORM_JAVA%\bin\java.exe" set "JAVA=%REFORM_JAVA%\bin\java.exe"
:check
if not defined JAVA goto none
if not exist "%JAVA%" goto none
for %%j in ("%JAVA%") do set "RELEASE=%%~dpj..\release"
if not exist "%RELEASE%" goto start
rem JAVA_VERSION="17.0.15"
for /f "usebackq tokens=1,2 delims==." %%a in ("%RELEASE%") do if "%%a"=="JAVA_VERSION" set FEATURE=%%b
if not defined FEATURE goto start
set FEATURE=%FEATURE:"=%
if %FEATURE% lss 17 goto none
:start
set "STAYS="
if not defined JDK_JAVA_OPTIONS if "%~1"=="shell" set "STAYS=-Xmx1g"
if "%~1"=="lsp" set "STAYS=-XX:TieredStopAtLevel=4 -XX:Tier3InvocationThreshold=200 -XX:Tier3MinInvocationThreshold=100 -XX:Tier3CompileThreshold=2000 -Xmx1g -Xmn32m -XX:SurvivorRatio=6 -XX:MaxTenuringThreshold=3"
rem The console shows UTF-8 while reform runs, and goes back to its own code page after.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "PAGE=%%p"
chcp 65001 >nul
"%JAVA%" -Xlog:disable -XX:+IgnoreUnrecognizedVMOptions %ARCHIVE% @JVM_OPTIONS@ %STAYS% "-Dreform.home=%~dp0.." -cp "%LIB%\texts.jar;%LIB%\reform.jar;%LIB%\office.jar;%LIB%\lsp.jar" reform.Main %*
set "CODE=%ERRORLEVEL%"
chcp %PAGE% >nul
exit /b %CODE%
:try
if not exist "%~2\bin\java.exe" exit /b 0
set "JAVA=%~2\bin\java.exe"
if "%~x1"==".aot" set ARCHIVE="-XX:AOTCache=%LIB%\%~1"
if "%~x1"==".jsa" set ARCHIVE="-XX:SharedArchiveFile=%LIB%\%~1"
exit /b 0
:none
chcp 65001 >nul
echo reform: needs Java 17 or later, and found none. %JAVA% %FEATURE% 1>&2
echo Install one from https://adoptium.net, or set REFORM_JAVA to the java.exe of one. 1>&2
echo reform：需要 Java 17 或更高版本，但没有找到。 1>&2
echo 请从 https://adoptium.net 安装，或将环境变量 REFORM_JAVA 设为已有的 java.exe。 1>&2
exit /b 127
