package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An answer that is not sent before its line is written, whoever writes it thinks that it is done.
 * A file that is written at once is kept back whole; only what is written in pieces, and is more
 * than the server keeps back, may begin its way a moment earlier.
 */
final class HeldUntilRecorded extends HttpServletResponseWrapper {

  private @Nullable ServletOutputStream stream;
  private @Nullable PrintWriter writer;

  HeldUntilRecorded(HttpServletResponse response) {
    super(response);
  }

  /** The server sends it when the request is over. */
  @Override
  public void flushBuffer() {}

  /** With a length, the server would send the end as soon as that much is written. */
  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (!HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
      super.addHeader(name, value);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream == null) {
      stream = new KeptStream(super.getOutputStream());
    }
    return stream;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      writer = new KeptWriter(super.getWriter());
    }
    return writer;
  }

  private static final class KeptWriter extends PrintWriter {

    KeptWriter(PrintWriter writer) {
      super(writer);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private final class KeptStream extends ServletOutputStream {

    private final ServletOutputStream stream;
    private boolean begun;

    KeptStream(ServletOutputStream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int octet) throws IOException {
      begun = true;
      stream.write(octet);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
      if (!begun && length >= getBufferSize()) {
        // A full buffer is sent.
        setBufferSize(length + 1);
      }
      begun = true;
      stream.write(octets, offset, length);
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      stream.setWriteListener(listener);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
