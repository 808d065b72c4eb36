String log = new File(basedir, 'build.log').text

for (goal in ['start', 'run', 'stop', 'verify', 'report', 'compare', 'list', 'doctor', 'init', 'cpu']) {
    assert log.count("perf:$goal is skipped") == 5
}
assert !new File(basedir, 'target').exists()
