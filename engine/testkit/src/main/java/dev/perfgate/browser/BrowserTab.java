package dev.perfgate.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A tab as a reader uses it: by mouse and keyboard, and by what the page says of itself. */
public final class BrowserTab {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Protocol protocol;

    BrowserTab(Protocol protocol) {
        this.protocol = protocol;
        protocol.call("Page.enable");
        protocol.call("Runtime.enable");
        protocol.call("Log.enable");
        size(1280, 900);
    }

    public BrowserTab size(int width, int height) {
        protocol.call(
                "Emulation.setDeviceMetricsOverride",
                "width",
                width,
                "height",
                height,
                "deviceScaleFactor",
                1,
                "mobile",
                width < 600);
        return this;
    }

    /** @param theme light or dark: what the reader's system prefers */
    public BrowserTab prefers(String theme) {
        protocol.call(
                "Emulation.setEmulatedMedia",
                "features",
                List.of(Map.of("name", "prefers-color-scheme", "value", theme)));
        return this;
    }

    public BrowserTab goTo(String url) {
        protocol.call("Page.navigate", "url", url);
        until("document.readyState === 'complete' && location.href !== 'about:blank'");
        return this;
    }

    /** Waits until this JavaScript expression holds. */
    public BrowserTab until(String expression) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (holds(expression)) {
                return this;
            }
            pause(25);
        }
        throw new AssertionError("did not become true: " + expression + "\n" + text("body") + "\n" + complaints());
    }

    /** What a JavaScript expression gives; a promise is waited for. */
    public JsonNode value(String expression) {
        JsonNode answer = protocol.call(
                "Runtime.evaluate", "expression", expression, "returnByValue", true, "awaitPromise", true);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** What is to be read in the first element of this selector. */
    public String text(String selector) {
        return value("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''")
                .asText();
    }

    public void click(String selector) {
        JsonNode place = value("(() => { const e = document.querySelector(" + quoted(selector)
                + "); e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
                + " return [r.left + r.width / 2, r.top + r.height / 2]; })()");
        clickAt(place.path(0).asDouble(), place.path(1).asDouble());
    }

    public void clickAt(double x, double y) {
        mouse("mouseMoved", x, y, 0);
        mouse("mousePressed", x, y, 1);
        mouse("mouseReleased", x, y, 1);
    }

    /** To the right, with the button held. */
    public void drag(double x, double y, double width) {
        mouse("mouseMoved", x, y, 0);
        mouse("mousePressed", x, y, 1);
        for (int step = 1; step <= 4; step++) {
            mouse("mouseMoved", x + width * step / 4, y, 1);
        }
        mouse("mouseReleased", x + width, y, 1);
    }

    public void moveTo(double x, double y) {
        mouse("mouseMoved", x, y, 0);
    }

    /** Chooses an option of a select element, as the reader's choice tells the page. */
    public void choose(String selector, String value) {
        value("(() => { const e = document.querySelector(" + quoted(selector) + "); e.value = " + quoted(value)
                + "; e.dispatchEvent(new Event('change', {bubbles: true})); })()");
    }

    /** Types into whatever has the focus. */
    public void type(String text) {
        protocol.call("Input.insertText", "text", text);
    }

    /** @param key as browsers name it: Tab, Enter, Escape; {@code " "} for the space bar */
    public void press(String key) {
        int code = switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            case " " -> 32;
            default -> throw new IllegalArgumentException(key);
        };
        String text = key.equals("Enter") ? "\r" : key.equals(" ") ? " " : "";
        protocol.call(
                "Input.dispatchKeyEvent",
                "type",
                text.isEmpty() ? "rawKeyDown" : "keyDown",
                "key",
                key,
                "code",
                key.equals(" ") ? "Space" : key,
                "text",
                text,
                "windowsVirtualKeyCode",
                code);
        protocol.call("Input.dispatchKeyEvent", "type", "keyUp", "key", key, "windowsVirtualKeyCode", code);
    }

    /** Goes on with the Tab key until this expression of the focused element {@code e} holds. */
    public void tabTo(String condition) {
        for (int i = 0; i < 100; i++) {
            press("Tab");
            if (holds("(e => " + condition + ")(document.activeElement)")) {
                return;
            }
        }
        throw new AssertionError("the Tab key never came to " + condition);
    }

    /** Errors and warnings of the page since the last time: uncaught, logged, forbidden; not those of answers with a status of failure. */
    public List<String> complaints() {
        List<String> found = new ArrayList<>();
        for (JsonNode event : protocol.events("Runtime.exceptionThrown")) {
            found.add("uncaught: " + event.path("exceptionDetails"));
        }
        for (JsonNode event : protocol.events("Runtime.consoleAPICalled")) {
            if (List.of("error", "warning", "assert")
                    .contains(event.path("type").asText())) {
                found.add("console: " + event.path("args"));
            }
        }
        for (JsonNode event : protocol.events("Log.entryAdded")) {
            JsonNode entry = event.path("entry");
            if (!entry.path("source").asText().equals("network")) {
                found.add(entry.path("source").asText() + ": "
                        + entry.path("text").asText() + " " + entry.path("url").asText());
            }
        }
        protocol.forgetEvents();
        return found;
    }

    /** Refuses every further connection of the page, as a network that is gone does. */
    public void offline(boolean gone) {
        protocol.call("Network.enable");
        protocol.call(
                "Network.emulateNetworkConditions",
                "offline",
                gone,
                "latency",
                0,
                "downloadThroughput",
                -1,
                "uploadThroughput",
                -1);
    }

    /** Files that the page hands out go there. */
    public void downloadTo(Path folder) {
        protocol.call("Browser.setDownloadBehavior", "behavior", "allow", "downloadPath", folder.toString());
    }

    /** The whole page as a PNG. */
    public void screenshot(Path file) throws IOException {
        String data = protocol.call("Page.captureScreenshot", "captureBeyondViewport", true)
                .path("data")
                .asText();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }

    public void close() {
        protocol.call("Page.close");
    }

    private boolean holds(String expression) {
        try {
            return value("Boolean(" + expression + ")").asBoolean();
        } catch (IllegalStateException e) {
            // Between two pages there is nothing to ask.
            return false;
        }
    }

    private void mouse(String type, double x, double y, int clicks) {
        protocol.call(
                "Input.dispatchMouseEvent",
                "type",
                type,
                "x",
                x,
                "y",
                y,
                "button",
                clicks > 0 ? "left" : "none",
                "clickCount",
                clicks);
    }

    static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
