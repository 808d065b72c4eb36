@echo off
rem "perfgate agent" by the name of the daemon whose place it takes.
call "%~dp0perfgate.cmd" agent %*
exit /b %ERRORLEVEL%
