package nl.posiv.onboarding.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class HeldUntilRecordedTest {

  private final MockHttpServletResponse answer = new MockHttpServletResponse();
  private final HeldUntilRecorded held = new HeldUntilRecorded(answer);

  @Test
  void fileThatIsWrittenAtOnceWaits() throws IOException {
    byte[] file = new byte[20 * answer.getBufferSize()];

    OutputStream stream = held.getOutputStream();
    stream.write(file);
    stream.flush();
    stream.close();
    held.flushBuffer();

    assertThat(answer.isCommitted()).isFalse();
    assertThat(answer.getContentAsByteArray()).isEqualTo(file);
  }

  @Test
  void fileThatFillsWhatIsKeptBackToTheLastByteWaits() throws IOException {
    held.getOutputStream().write(new byte[answer.getBufferSize()]);

    assertThat(answer.isCommitted()).isFalse();
  }

  @Test
  void noLengthIsSaidBecauseItWouldEndTheAnswer() {
    held.setContentLength(7);
    held.setContentLengthLong(7);
    held.setHeader("content-length", "7");
    held.addHeader("Content-Length", "7");

    assertThat(answer.getHeader("Content-Length")).isNull();
  }
}
