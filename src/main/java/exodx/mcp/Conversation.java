package exodx.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Stands between the lines of a conversation and the library. The library stops for good at a line
 * that is no message, so such a line does not reach it; and when its input ends it drops what it
 * has not written yet, so its input ends only when every request is answered.
 */
final class Conversation {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private final McpJsonMapper mapper;
  private final Consumer<String> complaints;
  private int asked;
  private int answered;
  private boolean ended;

  /**
   * Begins one.
   *
   * @param complaints takes a sentence about each line that is no message
   */
  Conversation(McpJsonMapper mapper, Consumer<String> complaints) {
    this.mapper = mapper;
    this.complaints = complaints;
  }

  /** Returns the input for the library. */
  InputStream input(InputStream in) {
    return new Messages(new BufferedInputStream(in));
  }

  /** Returns the output for the library. */
  OutputStream output(OutputStream out) {
    return new Answers(out);
  }

  /** Waits until every request is answered, or nobody reads the answers any more. */
  synchronized void awaitEnd() throws InterruptedException {
    while (!ended) {
      wait();
    }
  }

  private synchronized void asked() {
    asked++;
  }

  private synchronized void answered() {
    answered++;
    notifyAll();
  }

  /** Ends when every request is answered; one that never is does not keep the process for ever. */
  private synchronized void inputEnded() {
    long until = System.nanoTime() + PATIENCE;
    try {
      while (!ended && answered < asked && System.nanoTime() < until) {
        wait(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    outputEnded();
  }

  private synchronized void outputEnded() {
    ended = true;
    notifyAll();
  }

  /** The lines of an input that are messages. */
  private final class Messages extends InputStream {
    private final InputStream in;
    private InputStream line = InputStream.nullInputStream();

    Messages(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = line.read(bytes, from, length);
      while (read < 0 && next()) {
        read = line.read(bytes, from, length);
      }
      return read;
    }

    /** Goes on to the next message; false when there is none. */
    private boolean next() throws IOException {
      byte[] bytes = readLine();
      while (bytes.length > 0 && !isMessage(bytes)) {
        bytes = readLine();
      }
      if (bytes.length == 0) {
        inputEnded();
        return false;
      }
      line = new ByteArrayInputStream(bytes);
      return true;
    }

    private byte[] readLine() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int next = in.read();
      while (next >= 0 && next != '\n') {
        bytes.write(next);
        next = in.read();
      }
      if (next >= 0 || bytes.size() > 0) {
        bytes.write('\n');
      }
      return bytes.toByteArray();
    }

    private boolean isMessage(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      try {
        JSONRPCMessage message = McpSchema.deserializeJsonRpcMessage(mapper, text);
        if (message instanceof McpSchema.JSONRPCRequest) {
          asked();
        }
        return true;
      } catch (IOException | RuntimeException e) {
        if (!text.isBlank()) {
          complaints.accept("a line is no message of the protocol, and is left out");
        }
        return false;
      }
    }
  }

  /** Counts answers: after each line the library flushes. */
  private final class Answers extends FilterOutputStream {
    private boolean written;

    Answers(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      written = true;
      attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
      attempt(out::flush);
      if (written) {
        written = false;
        answered();
      }
    }

    /** Nobody reads the answers any more once writing has failed. */
    private void attempt(Writing writing) throws IOException {
      try {
        writing.run();
      } catch (IOException | RuntimeException e) {
        outputEnded();
        throw e;
      }
    }
  }

  private interface Writing {
    void run() throws IOException;
  }
}
