package jakarta.servlet;

import java.io.IOException;

/** Stands for {@code jakarta.servlet.ServletResponse}. */
public interface ServletResponse {
    ServletOutputStream getOutputStream() throws IOException;

    void setContentType(String type);
}
