package nl.posiv.onboarding.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads forms with a file. The server itself would do so for every address and before it is known
 * who sends them, and would write the files to its disk; here it is done for the addresses that
 * take files, for whoever is signed in, in memory, and for a few at a time.
 */
@Component
@Order(FilterOrder.UPLOADED_FILES)
class UploadedFiles extends OncePerRequestFilter {

  private static final Pattern TAKES_FILES =
      Pattern.compile("/cases/[^/]+/documents|/inhabitants|/people/import");

  private static final int LONGEST_FIELD = (int) DataSize.ofKilobytes(64).toBytes();
  private static final int MOST_PARTS = 20;
  private static final int AT_A_TIME = 4;
  private static final long LONGEST_WAIT_SECONDS = 20;

  private final UploadSettings settings;
  private final Visitors visitors;
  private final Sentences sentences;
  private final Semaphore places = new Semaphore(AT_A_TIME, true);

  UploadedFiles(UploadSettings settings, Visitors visitors, Sentences sentences) {
    this.settings = settings;
    this.visitors = visitors;
    this.sentences = sentences;
  }

  /** Whether a request brings a form with a file to where one is taken. */
  static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return request.getMethod().equals("POST")
        && type != null
        && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
        && TAKES_FILES.matcher(PlainAddress.of(request)).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isUpload(request) || visitors.userOf(request).isEmpty()) {
      chain.doFilter(request, response);
    } else if (!isMyTurn()) {
      sentences.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS);
    } else {
      try {
        read(request, response, chain);
      } finally {
        places.release();
      }
    }
  }

  private boolean isMyTurn() {
    try {
      return places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Map<String, String[]> fields = new LinkedHashMap<>(request.getParameterMap());
    try {
      FileUpload parts = new FileUpload();
      parts.setHeaderEncoding(StandardCharsets.UTF_8.name());
      FileItemIterator items = parts.getItemIterator(new ServletRequestContext(request));
      for (int part = 0; items.hasNext(); part++) {
        if (part == MOST_PARTS) {
          throw new FileUploadException("More parts than any form of ours has");
        }
        take(items.next(), request, fields);
      }
    } catch (FileUploadException | InvalidFileNameException unreadable) {
      // Neither says anything in the log: the name of a file can be that of a person.
      sentences.refuse(request, response, HttpStatus.BAD_REQUEST);
      return;
    }
    chain.doFilter(new WithFields(request, fields), response);
  }

  private void take(FileItemStream item, HttpServletRequest request, Map<String, String[]> fields)
      throws IOException, FileUploadException {
    try (InputStream stream = item.openStream()) {
      if (item.isFormField()) {
        byte[] text = stream.readNBytes(LONGEST_FIELD + 1);
        if (text.length > LONGEST_FIELD) {
          throw new FileUploadException("A field is longer than any of ours");
        }
        add(fields, item.getFieldName(), new String(text, StandardCharsets.UTF_8));
      } else {
        int largest = Math.toIntExact(settings.largest().toBytes());
        byte[] content = stream.readNBytes(largest + 1);
        boolean tooLarge = content.length > largest;
        stream.transferTo(OutputStream.nullOutputStream());
        String name = item.getName();
        request.setAttribute(
            Upload.ATTRIBUTE,
            new Upload(name == null ? "" : name, tooLarge ? new byte[0] : content, tooLarge));
      }
    }
  }

  private static void add(Map<String, String[]> fields, @Nullable String name, String value) {
    if (name != null) {
      fields.merge(
          name,
          new String[] {value},
          (before, more) -> {
            String[] all = Arrays.copyOf(before, before.length + more.length);
            System.arraycopy(more, 0, all, before.length, more.length);
            return all;
          });
    }
  }

  /** A request with the fields of its form, which the server does not read. */
  private static final class WithFields extends HttpServletRequestWrapper {

    private final Map<String, String[]> fields;

    WithFields(HttpServletRequest request, Map<String, String[]> fields) {
      super(request);
      this.fields = Collections.unmodifiableMap(fields);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String[] values = fields.get(name);
      return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return fields.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(fields.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return fields;
    }
  }
}
