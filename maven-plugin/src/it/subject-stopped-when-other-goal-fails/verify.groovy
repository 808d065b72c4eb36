String log = new File(basedir, 'build.log').text

assert log.contains('somebody-elses-failure')

// Maven left out perf:stop, as it does after every failure: the process must be gone all the same.
def pid = (log =~ /process (\d+), output in/)[0][1] as long
assert !ProcessHandle.of(pid).map { it.alive }.orElse(false)
