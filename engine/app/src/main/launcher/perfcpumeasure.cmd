@echo off
rem "perfgate cpu" by the name of the tool whose place it takes.
call "%~dp0perfgate.cmd" cpu %*
exit /b %ERRORLEVEL%
