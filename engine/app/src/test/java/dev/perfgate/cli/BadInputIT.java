package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each command answers to bad input: exit code 2, nothing on standard output, and messages that name the place, the value and
 * the remedy. The folder has a perf.yml with the scenario 'shop', and broken.yml, broken.json and some like them.
 */
final class BadInputIT {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern TWICE = Pattern.compile("(\\S+): \\1\\b");

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws Exception {
        String shop = """
                scenarios:
                  shop:
                    baseUrl: http://127.0.0.1:9
                    %s: 5
                    duration: 1s
                    requests: [GET /a]
                """;
        Files.writeString(folder.resolve("perf.yml"), shop.formatted("users"));
        Files.writeString(folder.resolve("broken.yml"), shop.formatted("usres"));
        Files.writeString(
                folder.resolve("unset.yml"),
                shop.formatted("usres").replace("http://127.0.0.1:9", "${NO_SUCH_VARIABLE}"));
        Files.writeString(
                folder.resolve("rule.yml"),
                shop.formatted("users") + "gates: [{scenario: shop, metrik: p95, below: 1 s}]\n");
        Files.writeString(folder.resolve("stages.yml"), shop.formatted("users") + """
                gates:
                  - shop: p95 < 1 s during stage 3
                  - shop: highest rate with p95 < 1 s > 5/s
                  - shop: conections slope < 1/min
                  - shop: requests no regression
                  - shop: no regression, at least 0 %
                """);
        Files.writeString(folder.resolve("broken.json"), "{\"a\": ");
        Files.writeString(folder.resolve("nested.jsonl"), "[".repeat(100_000));
        Files.writeString(folder.resolve("quote.csv"), "a,b\n\"1,2\n3,4\n");
        Files.writeString(folder.resolve("unit.csv"), "p95\n101.2 ms\n");
        Files.writeString(folder.resolve("null.json"), "null\n");
        Files.writeString(folder.resolve("binary.txt"), "a\0b\n");
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(Files.createDirectory(folder.resolve("used")).resolve("ab.json"), "{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // the command line          | where and what                                | the remedy
                "runn                        | perfgate: unknown command 'runn'          | did you mean 'run'?",
                "help lits                   | perfgate: unknown command 'lits'          | did you mean 'list'?",
                "--hlep                      | perfgate: unknown option '--hlep'         | did you mean '--help'?",
                //
                "run -f none.yml             | none.yml: no such file                        |",
                "run -f broken.yml           | broken.yml:4:5: unknown key 'usres'           | did you mean 'users'?",
                "run shp                     | there is no scenario 'shp'                    | did you mean 'shop'?",
                "run --baseline nope         | --baseline: there is no such file: 'nope'     | name a run.json",
                "run -f unset.yml            | unset.yml:3:14: the environment variable      | set it",
                "run -f unset.yml            | unset.yml:4:5: unknown key 'usres'            | did you mean 'users'?",
                "run -f rule.yml             | rule.yml:7:                                   | unknown key 'metrik' - did you mean 'metric'?",
                "run -f stages.yml           | stages.yml:8:5: the load of 'shop' has no stage 'stage 3' | a gate on the whole run",
                "run -f stages.yml           | stages.yml:9:5: the load of 'shop' has no stages | a gate on the whole run",
                "run -f stages.yml           | stages.yml:10:5: the timeline of 'shop' has no 'conections' | did you mean 'connections'?",
                "run -f stages.yml           | stages.yml:11:5: 'requests' is neither better nor worse | within 10 % of previous",
                "run -f stages.yml           | stages.yml:12:35: any change is at least 0 %  | a share that matters",
                "run --otput x               | unknown option '--otput'                  | did you mean '--output'?",
                "run -o perf.yml             | perf.yml                                      | choose another output folder",
                "run --suite no.Such         | no.Such: there is no such class               | name the folder",
                "run --suites-in perf.yml    | perf.yml                                      |",
                "run --suites-in empty --class-path-file binary.txt | binary.txt: | name a file or folder",
                //
                "http                        | URL: is missing                               | http://",
                "http ftp://x                | URL: 'ftp://x'                                | http://",
                "http x --users many         | --users must be a whole number                | 'many'",
                "http x --duration 5parsecs  | --duration must be a duration                 | '30s'",
                "http x --gate 'p95 <'       | --gate: the value is missing                  | 200 ms",
                "http x --gate 'p59 < 1 s' --header nonsense | --header: 'nonsense'          | Name: value",
                "http x --summary-json no/f  | --summary-json: there is no folder            | create it",
                //
                "http x --max-errors 200%    | --max-errors: '200%' can never be exceeded      | less than '100 %'",
                "http x --stage foo          | --stage: entry 1                              | a stage such as '1m to 50 users'",
                "http x --stage '1m to 0 users' | --stage has no stage with a load         | 1m to 50 users",
                "http x --baseline nope      | --baseline: there is no such file: 'nope'     | name a run.json",
                "gate                        | missing required parameter: 'PATH'            | --help",
                "gate nothing                | nothing: there is no such file                |",
                "gate broken.json            | broken.json                                   |",
                "gate broken.json --history typo | --history: there is no folder typo       | --record begins a history",
                //
                "report                      | missing required parameter: 'PATH'            | --help",
                "report nothing              | nothing: there is no such file                | name a run.json",
                "report broken.json          | broken.json                                   |",
                "compare broken.json         | missing required parameter: 'NEW'             | --help",
                "compare nothing broken.json | nothing: there is no such file                | name a run.json",
                "changes                     | missing required parameter                      | --help",
                "changes nothing             | nothing: no such file                         | or - for",
                "changes broken.json         | broken.json:1:7: ends in the middle           | write each series",
                "changes broken.yml --direction up | --direction: 'up' is not a direction       | lower-is-better",
                "changes broken.yml --at-least 5   | --at-least: '5'                         | 5 %",
                "changes nested.jsonl        | nested.jsonl:1:                               | is nested too deeply",
                "changes quote.csv           | quote.csv:2:1: the quotation mark is not closed | end the cell",
                "changes unit.csv            | unit.csv:2:1: '101.2 ms' in column 'p95' is not a number | without unit",
                "changes null.json           | null.json:1:1: the first line names no metric | use CSV",
                "changes x --sensitivity high | is none of fast, balanced, strict            | --help",
                "changes x --sensitivity high | '--sensitivity'                              | --help",
                "baseline set                | RUN: is missing                               | 'perfgate baseline list'",
                "baseline accept shop        | --reason: is missing                          | give the reason",
                "baseline show shop          | shop: there is no history of it               |",
                "baseline set empty --reason x | empty: there is no run in it                | name a run.json",
                "baseline list --history broken.json | broken.json: is a file and no folder  | name the folder",
                "baseline list --history ''  | --history: the name of the history folder is empty | name a folder",
                "run --history ''            | --history: the folder of the history is empty | 'on' or 'off'",
                "http x --history ''         | --history: the folder of the history is empty | 'on' or 'off'",
                "http x --history broken.json | broken.json: is a file and no folder         | name the folder",
                "baseline drop               | 'drop'                                        | --help",
                "ab                          | missing required options                      | --help",
                "command                     | missing required parameter: 'COMMAND'         | --help",
                "ab --baseline http://a      | missing required option                       | --help",
                "ab --baseline ftp://a --candidate http://a | URL: 'ftp://a'                 | http://",
                "ab --baseline http://a --candidate http://b --users x | --users must be     | 'x'",
                "ab --baseline foo --candidate http://b | --baseline: no such file: 'foo'      | a URL such as http://",
                "ab --baseline http://a --candidate http://b --metric wibble | --metric: runs of 'http' have no 'wibble' | they have: requests",
                "ab --baseline http://a --candidate http://b --metric requests | --metric: 'requests' is neither | such as p95",
                "ab --baseline http://a --candidate http://b -o used | --output: 'used' already contains the runs   | choose another folder",
                "ab --baseline none.yml --candidate http://b | --baseline: no such file: 'none.yml' |",
                "ab shp --baseline http://a --candidate http://b | there is no scenario 'shp' | did you mean 'shop'?",
                "ab --baseline perf.yml --candidate http://b | --candidate: its scenario is 'http' | that both have",
                "ab --baseline http://a --candidate http://b --metric 'p95 < 3' | --metric: 'p95 < 3' | such as 'p95'",
                "ab --baseline http://a --candidate http://b --metric p101 | --metric: 'p101' | p95",
                "ab --baseline http://a --candidate http://b --budget soon | --budget        | 30s",
                "ab --baseline http://a --candidate http://b --at-least 3 | --at-least: '3'  | 5 %",
                "ab --baseline http://a --candidate http://b --warm-up -1 | --warm-up: must be 0 | for example 1",
                "note                        | missing required parameter                    | --help",
                "note nothing remark         | nothing: there is no such file                | name a run.json",
                "note broken.json --remove x | '--remove': 'x'                               | --help",
                //
                "demo --port x               | '--port': 'x'                                 | --help",
                "demo --port 99999           | 99999                                         |",
                "demo --delay soon           | --delay 'soon'                                | write",
                "demo --error-rate 200%      | --error-rate '200%'                           | 0 % to 100 %",
                "demo --stall now            | --stall 'now'                                 | write",
                "demo --tls-certificate c    | --tls-key                                     | --help",
                //
                "serve --port x              | '--port': 'x'                                 | --help",
                "cpu --threads 0             | --threads must be a whole number from 1       | '0'",
                "cpu --format xml            | invalid value for option '--format': 'xml'    | json",
                "agent --listen nope         | --listen: 'nope' is not an address            | 127.0.0.1:8080",
                "token a --scope root        | '--scope'                                     | --help",
                "token a --expires soon      | --expires: 'soon'                             | 90d",
                "backup                      | missing required parameter: 'FILE'            | --help",
                "restore                     | missing required parameter: 'FILE'            | --help",
                "sample-data x               | 'x' is one argument too many                  | --help",
                //
                "init                        | perf.yml: already exists                    | --force",
                "init -o new.yml             | there is no terminal                          | --yes",
                "init --yes -o no/new.yml    | no/new.yml: there is no folder                | create it",
                "init -o new.yml --url ftp:// | URL: 'ftp://'                                | http://",
                "init -o new.yml --users 0   | --users must be a whole number                | '0'",
                "init -o new.yml --gate 'p95 << 3' | --gate: '<<' is not an operator         | write <=",
                "init -o new.yml --preset lihgt | 'lihgt'                                    | light",
                //
                "list -f none.yml            | none.yml: no such file                        |",
                "list -f broken.yml          | broken.yml:4:5: unknown key 'usres'           | did you mean 'users'?",
                "list shp                    | there is no scenario 'shp'                    | did you mean 'shop'?",
                "list --runs=nowhere         | nowhere: there is no such folder              | --runs DIR",
                "list --runs=perf.yml        | perf.yml: is not a folder                     | --runs DIR",
                "list --runs=. --limit 0     | --limit: must be a whole number               | write for example",
                "list --limit x              | '--limit': 'x'                                | --help",
                //
                "doctor --users 0            | --users: must be a whole number               | write for example",
                "doctor --users x            | '--users': 'x'                                | --help",
                "doctor --usres 5            | unknown option '--usres'                  | did you mean '--users'?",
                //
                "schema x                    | 'x' is one argument too many                  | --help",
                "completion                  | missing required parameter: 'SHELL'           | --help",
                "completion tcsh             | 'tcsh'                                        | bash, zsh, fish",
            })
    void isAnsweredWithPlaceValueAndRemedy(String commandLine, String what, String remedy) throws Exception {
        Ended ended = Perfgate.in(folder).run(words(commandLine)).with(2);
        ended.out().isEmpty();
        String messages = String.join("\n", ended.stderr());
        assertThat(messages).contains(what);
        assertThat(ended.stderr())
                .as("places are named once")
                .noneMatch(line -> TWICE.matcher(line).lookingAt());
        if (remedy != null) {
            assertThat(messages).contains(remedy);
        }
        assertThat(folder.resolve("new.yml")).doesNotExist();
    }

    @Test
    void everyCommandHasItsRows() throws Exception {
        CsvSource table = getClass()
                .getDeclaredMethod("isAnsweredWithPlaceValueAndRemedy", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class);
        for (String command : Commands.NAMES) {
            assertThat(table.value()).as(command).anyMatch(row -> row.startsWith(command + " "));
        }
    }

    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.toArray(String[]::new);
    }
}
