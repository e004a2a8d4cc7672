package exodx.cli;

import java.util.List;

/** Starts the program; the only place that ends the process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Surroundings process = Surroundings.ofProcess(System.in, System.out, System.err);
    System.exit(new App(process).run(List.of(args)));
  }
}
