String page = new File(basedir, 'target/site/perf.html').text

assert page.contains('<title>') && page.contains('Performance')
for (scenario in ['health', 'models']) {
    assert page.contains("href=\"perf/$scenario/report.html\"")
    File report = new File(basedir, "target/site/perf/$scenario/report.html")
    assert report.text.contains(scenario)
}
assert page.count('PASS') >= 2
assert !page.contains('<main><main>')
assert !new File(basedir, 'target/site/perf-index.html').exists()
assert new File(basedir, 'target/without').isDirectory()
assert !new File(basedir, 'target/without/perf.html').exists()
