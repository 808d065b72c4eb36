package jakarta.servlet.http;

import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Stands for {@code jakarta.servlet.http.HttpServletResponse}. */
public interface HttpServletResponse extends ServletResponse {
    void sendError(int status, String message) throws IOException;

    void setHeader(String name, String value);
}
