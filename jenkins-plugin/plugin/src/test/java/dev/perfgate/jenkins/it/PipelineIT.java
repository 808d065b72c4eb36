package dev.perfgate.jenkins.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The steps in Pipelines, scripted and declarative. */
@WithRealJenkins
class PipelineIT {
    private final TestBed bed;

    PipelineIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void scriptUsesWhatTheStepsReturn() throws Exception {
        Build build = bed.pipeline("scripted", """
            node {
                sh '''%s'''
                def run = perfRun scenario: 'health'
                echo "code ${run.exitCode} in ${run.output}"
                def verdict = recordPerf gates: ['health: p95 < 10 s', 'health: p99 < 0.001 ms'], onFail: 'NOTE'
                echo "effect ${verdict.effect} of ${verdict.id}"
                verdict.runs.each { one ->
                    echo "${one.scenario} ${one.state} has p95 ${one.figures.response_time_p95 > 0} and ${one.verdicts.size()} verdicts"
                    one.verdicts.each { echo "${it.gate} is ${it.status}" }
                }
            }
            """.replace("%s", bed.demo().writeConfig("2s")))
                .build();

        assertThat(build.result()).as(build.log()).isEqualTo("SUCCESS");
        assertThat(build.log())
                .contains("code 0 in perf-results", "effect NOTE of perfgate")
                .contains("health finished has p95 true and 2 verdicts")
                .contains("health: p95 < 10 s is PASS", "health: p99 < 0.001 ms is FAIL");
    }

    @Test
    void declarativePipelineRecordsWhateverHappened() throws Exception {
        assumeDeclarative();
        Build build = bed.pipeline("declarative", """
            pipeline {
                agent any
                stages {
                    stage('Load') {
                        steps {
                            sh '''%s'''
                            perfRun config: 'perf.yml', scenario: 'health'
                        }
                        post { always { recordPerf gates: ['health: p95 < 10 s'] } }
                    }
                }
            }
            """.replace("%s", bed.demo().writeConfig("1s")))
                .build();

        assertThat(build.result()).as(build.log()).isEqualTo("SUCCESS");
        assertThat(build.record("perfgate").path("runs")).hasSize(1);
    }

    @Test
    void gateThatFailsInPostIsToldWithoutATrace() throws Exception {
        assumeDeclarative();
        Build build = bed.pipeline("post", """
            pipeline {
                agent any
                stages {
                    stage('Load') {
                        steps {
                            sh '''%s'''
                            perfRun()
                        }
                        post {
                            always { recordPerf gates: ['p95 < 0.001 ms'] }
                            failure { echo 'the stage failed' }
                        }
                    }
                    stage('After') { steps { echo 'this is not reached' } }
                }
            }
            """.replace("%s", bed.demo().writeConfig("1s")))
                .build();

        assertThat(build.result()).as(build.log()).isEqualTo("FAILURE");
        assertThat(build.log())
                .contains("hudson.AbortException: health: p95 < 0.001 ms: p95 was", "the stage failed")
                .doesNotContain("\tat ", "this is not reached");
    }

    @Test
    void parallelBranchesRecordUnderIdsOfTheirOwn() throws Exception {
        Build build = bed.pipeline("parallel", """
            node {
                sh '''%s'''
                parallel(
                    api: {
                        perfRun output: 'api'
                        recordPerf id: 'api', name: 'API', pattern: 'api/**/run.json'
                    },
                    web: {
                        perfRun output: 'web'
                        recordPerf id: 'web', name: 'Web', pattern: 'web/**/run.json', gates: ['p95 < 10 s']
                    })
            }
            """.replace("%s", bed.demo().writeConfig("1s")))
                .build();

        assertThat(build.result()).as(build.log()).isEqualTo("SUCCESS");
        assertThat(build.record("perfgate-api").path("runs")).hasSize(1);
        assertThat(build.record("perfgate-web")
                        .path("runs")
                        .path(0)
                        .path("verdicts")
                        .path(0)
                        .path("status")
                        .asText())
                .isEqualTo("PASS");
        assertThat(build.page("perfgate-api")).contains("API");
        assertThat(bed.client().page(build.path())).contains("perfgate-api", "perfgate-web");
    }

    @Test
    void sameIdTwiceFailsAndSaysWhatToDo() throws Exception {
        Build build = bed.pipeline("twice", """
            node {
                sh '''%s'''
                perfRun()
                recordPerf()
                recordPerf()
            }
            """.replace("%s", bed.demo().writeConfig("1s")))
                .build();

        assertThat(build.result()).isEqualTo("FAILURE");
        assertThat(build.log()).contains("this build has a record 'perfgate' already");
        assertThat(build.record("perfgate").path("runs")).hasSize(1);
    }

    @Test
    void failingGateFailsTheStepOrMarksTheStage() throws Exception {
        Build build = bed.pipeline("gates", """
            node {
                sh '''%s'''
                perfRun()
                stage('soft') {
                    recordPerf id: 'soft', gates: ['p95 < 0.001 ms'], onFail: 'UNSTABLE'
                    echo 'result is ' + currentBuild.currentResult
                }
                stage('hard') {
                    recordPerf id: 'hard', gates: ['p95 < 0.001 ms']
                    echo 'this is not reached'
                }
            }
            """.replace("%s", bed.demo().writeConfig("1s")))
                .build();

        assertThat(build.result()).as(build.log()).isEqualTo("FAILURE");
        assertThat(build.log()).contains("result is UNSTABLE").doesNotContain("this is not reached");
        assertThat(build.record("perfgate-soft").path("effect").asText()).isEqualTo("UNSTABLE");
        assertThat(build.record("perfgate-hard").path("effect").asText()).isEqualTo("FAILURE");
    }

    @Test
    void wrongInputFailsTheStepWithPlaceAndRemedy() throws Exception {
        Build build = bed.pipeline("wrong", """
            node {
                writeFile file: 'perf.yml', text: 'scenarios: {health: {baseUrl: "http://127.0.0.1:1", usrs: 2}}'
                perfRun()
            }
            """).build();

        assertThat(build.result()).isEqualTo("FAILURE");
        assertThat(build.log()).contains("usrs", "users", "exit code 2");
    }

    @Test
    void snippetGeneratorKnowsTheStepsAndTheirHelp() throws Exception {
        Job job = bed.pipeline("snippets", "");
        assertThat(bed.client().page(job.path() + "pipeline-syntax/"))
                .contains("perfRun: ", "recordPerf: ", "Run performance scenarios");
        for (String field :
                new String[] {"RecordPerfStep/help/gates", "PerfRunStep/help/args", "PerfRecorder/help/id"}) {
            assertThat(bed.client().page("descriptor/dev.perfgate.jenkins." + field))
                    .contains("<div>");
        }
    }

    /** As multibranch projects have them: each branch is a job, told its name and what it is to be merged into. */
    @Test
    void branchIsComparedWithAnotherOfItsProject() throws Exception {
        assumeTrue(
                bed.jenkins().installation().hasPlugin("cloudbees-folder"),
                "the folder of plugins has no cloudbees-folder, and so Jenkins nothing that holds jobs of branches");
        Job.create(bed.client(), "shop", "<com.cloudbees.hudson.plugins.folder.Folder/>");
        Build main = ofBranch("main", "");
        Build change = ofBranch("PR-1", "main");

        Build stray = ofBranch("PR-2", "gone");

        assertThat(main.log()).contains("NO_BASELINE").doesNotContain("PASS", "has no job here");
        assertThat(change.result()).as(change.log()).isEqualTo("SUCCESS");
        assertThat(change.record("perfgate-named").findValuesAsText("status")).containsExactly("PASS");
        JsonNode target = change.record("perfgate-target");
        assertThat(target.findValuesAsText("status")).containsExactly("PASS");
        assertThat(change.page("perfgate-target/compare/"
                        + target.findValue("baselineRun").asText()))
                .contains("#1 compared with shop » main #1");
        assertThat(stray.log()).contains("recordPerf: branch 'gone' has no job here this one", "NO_BASELINE");
    }

    private Build ofBranch(String branch, String target) throws Exception {
        return bed.pipeline("shop/" + branch, """
            node {
                withEnv(['BRANCH_NAME=%b', 'CHANGE_TARGET=%t']) {
                    sh '''%s'''
                    perfRun()
                    def gates = ['p50 within 1000 % of baseline']
                    recordPerf id: 'named', gates: gates, baseline: 'branch main'
                    recordPerf id: 'target', gates: gates, baseline: 'target branch'
                }
            }
            """.replace("%b", branch)
                        .replace("%t", target)
                        .replace("%s", bed.demo().writeConfig("1s")))
                .build();
    }

    @Test
    void snippetDoesWhatItsFormShows() throws Exception {
        assertThat(snippet("'onFail': 'FAILURE', 'onDegraded': 'FAILURE'")).isEqualTo("recordPerf()");
        assertThat(snippet("'onFail': 'UNSTABLE', 'onDegraded': 'UNSTABLE'"))
                .isEqualTo("recordPerf onFail: 'UNSTABLE'");
        assertThat(snippet("'onFail': 'UNSTABLE', 'onDegraded': 'FAILURE'"))
                .isEqualTo("recordPerf onDegraded: 'FAILURE', onFail: 'UNSTABLE'");
    }

    /** What the generator makes of a form of recordPerf. */
    private String snippet(String fields) throws Exception {
        String type = "dev.perfgate.jenkins.step.RecordPerfStep";
        String form = "{'stapler-class': '%1$s', '$class': '%1$s', %2$s}".formatted(type, fields);
        return bed.client()
                .postForm("pipeline-syntax/generateSnippet", Map.of("json", form.replace('\'', '"')))
                .body()
                .strip();
    }

    private void assumeDeclarative() {
        assumeTrue(
                bed.jenkins().installation().hasPlugin("pipeline-model-definition"),
                "the folder of plugins has no pipeline-model-definition, and so Jenkins no declarative Pipelines");
    }
}
