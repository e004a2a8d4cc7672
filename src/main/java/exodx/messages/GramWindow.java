package exodx.messages;

import java.util.Arrays;

/** Counts the different pieces seen lately, in constant time for each piece. */
final class GramWindow {
  private final int[] lastSeen;
  private final int[] positions;
  private final int[] numbers;
  private final int window;
  private int head;
  private int size;
  private int distinct;

  GramWindow(int pieces, int window) {
    this.lastSeen = new int[pieces];
    this.positions = new int[window + 1];
    this.numbers = new int[window + 1];
    this.window = window;
    Arrays.fill(lastSeen, -1);
  }

  /** Notes a piece and returns how many different ones stand within the window that ends here. */
  int add(int number, int position) {
    while (size > 0 && positions[head] < position - window + 1) {
      if (lastSeen[numbers[head]] == positions[head]) {
        lastSeen[numbers[head]] = -1;
        distinct--;
      }
      head = (head + 1) % positions.length;
      size--;
    }
    if (lastSeen[number] < 0) {
      distinct++;
    }
    lastSeen[number] = position;
    int tail = (head + size) % positions.length;
    positions[tail] = position;
    numbers[tail] = number;
    size++;
    return distinct;
  }
}
