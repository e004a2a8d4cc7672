package exodx.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The beginning of every file of the cache: its format, and the sum of all that follows. */
final class Summed {
  private static final int FORMAT = 0x65786f05;
  private static final int SUM_AT = Integer.BYTES;

  /** Where that begins which {@link #begin} does not write. */
  static final int BODY_AT = SUM_AT + Integer.BYTES;

  private Summed() {}

  /** Begins a file that {@link #end} ends. */
  static PackedWriter begin() throws IOException {
    PackedWriter out = new PackedWriter();
    out.number(FORMAT);
    out.number(0); // the sum, when all is written
    return out;
  }

  /** Returns what was written, with its sum. */
  static byte[] end(PackedWriter out) throws IOException {
    byte[] all = out.all();
    ByteBuffer.wrap(all).putInt(SUM_AT, sum(all, BODY_AT));
    return all;
  }

  /** Tells whether these are all the bytes of such a file. */
  static boolean isWhole(byte[] kept) {
    if (kept.length < BODY_AT) {
      return false;
    }
    ByteBuffer head = ByteBuffer.wrap(kept);
    return head.getInt(0) == FORMAT && head.getInt(SUM_AT) == sum(kept, BODY_AT);
  }

  /** Finds damage; against malice only the owner and the permissions of the file help. */
  static int sum(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return (int) sum.getValue();
  }
}
