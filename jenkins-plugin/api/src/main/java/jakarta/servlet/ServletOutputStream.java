package jakarta.servlet;

import java.io.OutputStream;

/** Stands for {@code jakarta.servlet.ServletOutputStream}. */
public abstract class ServletOutputStream extends OutputStream {
    ServletOutputStream() {}
}
