package dev.perfgate.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.perfgate.web.ProblemDocuments;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What never reaches a route, such as a request that is no HTTP, is answered with a problem document, too. */
final class TransportErrors extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        String detail = "The request is not valid HTTP, or its path, headers or length are not allowed.";
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDocuments.MEDIA_TYPE);
        try {
            byte[] document = Json.MAPPER.writeValueAsBytes(Json.object()
                    .put("type", "about:blank")
                    .put("title", HttpStatus.getMessage(code))
                    .put("status", code)
                    .put("detail", detail));
            response.write(true, ByteBuffer.wrap(document), callback);
        } catch (JsonProcessingException e) {
            callback.failed(e);
        }
    }
}
