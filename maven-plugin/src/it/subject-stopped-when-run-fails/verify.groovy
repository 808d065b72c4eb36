String log = new File(basedir, 'build.log').text

assert log.readLines().any { it.startsWith('[ERROR] Failed to execute goal') && it.contains(':run (load)') && it.contains('userz') }

// Maven left out perf:stop, as it does after every failure: the process must be gone all the same.
def pid = (log =~ /process (\d+), output in/)[0][1] as long
assert !ProcessHandle.of(pid).map { it.alive }.orElse(false)
