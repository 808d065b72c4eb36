import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text

// The subject's end is the load's: neither two minutes of failures nor the ten seconds after which a load is hopeless.
assert log.contains("subject failed: 'app' ended by itself with exit code 7; its last lines: serving | no space left on device")
assert log.readLines().any { it.startsWith('[ERROR] Failed to execute goal') && it.contains(':run (load)') && it.contains('exit code 7') }
def run = new JsonSlurper().parse(new File(basedir, 'target/perf/load/shop/run.json'))
assert run.state == 'subject_failed'
assert run.metrics.any { it.name == 'requests' && it.value >= 100 }
assert run.verdicts.every { it.status == 'invalid_run' }
assert log.readLines().any { it.startsWith('[ERROR] Failed to execute goal') && it.contains(':verify (default-cli)') }

// Who ends Maven ends the load first: no request met a service that was gone.
def interrupted = new JsonSlurper().parse(new File(basedir, 'interrupted/load/shop/run.json'))
assert interrupted.state == 'interrupted'
assert interrupted.metrics.find { it.name == 'failures' }.value == 0

// Who kills Maven leaves nothing behind.
def pids = (log =~ /process (\d+), output in/).collect { it[1] as long }
assert pids.size() == 3
for (int i = 0; i < 100 && pids.any { ProcessHandle.of(it).map { p -> p.alive }.orElse(false) }; i++) {
    sleep 100
}
assert !pids.any { ProcessHandle.of(it).map { p -> p.alive }.orElse(false) }
def killed = new JsonSlurper().parse(new File(basedir, 'killed/load/shop/run.json'))
assert killed.state == 'interrupted'
