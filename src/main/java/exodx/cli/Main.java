package exodx.cli;

import exodx.knowledge.KnowledgeLoader;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** Starts the program; the only place that ends the process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    if (args.length > 1 && args[0].equals("diagnose")) {
      KnowledgeLoader.begin(); // it takes as long as all that comes before it is needed
    }
    Environment process = Environment.ofProcess(System.in, standardOutput(), System.err);
    int code = new App(process).run(List.of(args));
    // Returning ends the process as well, and does not wait for the compiler of Java.
    if (code != 0 || isAnyoneLeft()) {
      System.exit(code);
    }
  }

  /** {@code System.out} would hide that something cannot be written. */
  private static OutputStream standardOutput() {
    return new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
  }

  /** True when the process would go on without this thread. */
  private static boolean isAnyoneLeft() {
    Thread[] threads = new Thread[Thread.activeCount() + 10];
    int count = Thread.enumerate(threads);
    return Arrays.stream(threads, 0, count)
        .anyMatch(thread -> !thread.isDaemon() && thread != Thread.currentThread());
  }
}
