package nl.posiv.onboarding.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A request of whose body no more than a limit can be read, whoever reads it and whatever it says
 * of itself. Nothing is read before somebody asks for it.
 */
final class BoundedRequest extends HttpServletRequestWrapper {

  private final long limit;
  private @Nullable Bounded stream;
  private @Nullable Map<String, String[]> parameters;

  BoundedRequest(HttpServletRequest request, long limit) {
    super(request);
    this.limit = limit;
  }

  /** Whether more was sent than may be read. */
  boolean isExceeded() {
    return stream != null && stream.read > limit;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = new Bounded(super.getInputStream(), limit);
    }
    return stream;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = getParameterValues(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  /** The server has a limit of its own for a form whose length is not said beforehand. */
  @Override
  public Map<String, String[]> getParameterMap() {
    if (parameters == null) {
      byte[] form = isFormOfUnknownLength() ? readForm() : new byte[0];
      Map<String, String[]> read = new LinkedHashMap<>(super.getParameterMap());
      add(new String(form, StandardCharsets.UTF_8), read);
      parameters = Collections.unmodifiableMap(read);
    }
    return parameters;
  }

  private boolean isFormOfUnknownLength() {
    String type = getContentType();
    return getHeader(HttpHeaders.TRANSFER_ENCODING) != null
        && getMethod().equals("POST")
        && type != null
        && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  private byte[] readForm() {
    try {
      return getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String form, Map<String, String[]> parameters) {
    for (String pair : form.split("&")) {
      if (!pair.isEmpty()) {
        String[] nameAndValue = pair.split("=", 2);
        String value = nameAndValue.length == 1 ? "" : decode(nameAndValue[1]);
        parameters.merge(decode(nameAndValue[0]), new String[] {value}, BoundedRequest::joined);
      }
    }
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unreadable) {
      throw new InvalidParameterException("A parameter is not encoded");
    }
  }

  private static String[] joined(String[] before, String[] more) {
    String[] all = Arrays.copyOf(before, before.length + more.length);
    System.arraycopy(more, 0, all, before.length, more.length);
    return all;
  }

  /** Counts what is read, and stops one byte after the limit. */
  private static final class Bounded extends ServletInputStream {

    private final ServletInputStream whole;
    private final long limit;
    private long read;

    Bounded(ServletInputStream whole, long limit) {
      this.whole = whole;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int next = whole.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int some = whole.read(target, offset, (int) Math.min(length, limit - read + 1));
      count(Math.max(0, some));
      return some;
    }

    private void count(int more) throws IOException {
      read += more;
      if (read > limit) {
        throw new IOException("The body is larger than may be read");
      }
    }

    @Override
    public boolean isFinished() {
      return whole.isFinished();
    }

    @Override
    public boolean isReady() {
      return whole.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      whole.setReadListener(listener);
    }
  }
}
