package dev.perfgate.jenkins.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** A file that we made ourselves, as an answer: whole, or an error in its place. */
final class FileResponse implements HttpResponse {
    /** What is in it. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final String type;
    private final Map<String, String> headers;
    private final Content content;

    private FileResponse(String type, Map<String, String> headers, Content content) {
        this.type = type;
        this.headers = new LinkedHashMap<>(headers);
        this.headers.put("X-Content-Type-Options", "nosniff");
        this.content = content;
    }

    /** Never shown by a browser within Jenkins: what is in it may not act in a user's name. */
    static FileResponse attachment(String name, String type, Content content) {
        String disposition = "attachment; filename=\"" + name + "\"";
        return new FileResponse(
                type, Map.of("Content-Disposition", disposition, "Content-Security-Policy", "sandbox"), content);
    }

    /** Shown; a browser may keep it for a day, since what was recorded does not change. */
    static FileResponse kept(String type, Content content) {
        return new FileResponse(type, Map.of("Cache-Control", "private, max-age=86400"), content);
    }

    @Override
    public void generateResponse(StaplerRequest2 request, StaplerResponse2 response, Object node) throws IOException {
        byte[] bytes = bytes();
        response.setContentType(type);
        response.setContentLength(bytes.length);
        headers.forEach(response::setHeader);
        response.getOutputStream().write(bytes);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.write(bytes);
        return bytes.toByteArray();
    }
}
