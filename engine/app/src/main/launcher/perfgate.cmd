@echo off
rem Starts perfgate.jar, which lies beside this script. JAVA_HOME names the Java to use, PERFGATE_OPTS further JVM flags.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" ${perfgate.jvmFlags} %PERFGATE_OPTS% -jar "%~dp0perfgate.jar" %*
exit /b %ERRORLEVEL%
