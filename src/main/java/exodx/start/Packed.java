package exodx.start;

/** What kind of value comes next in packed bytes. */
final class Packed {
  static final int NULL = 0;
  static final int TRUE = 1;
  static final int FALSE = 2;
  static final int NUMBER = 3;
  static final int NARROW_TEXT = 4;
  static final int WIDE_TEXT = 5;
  static final int ENUM = 6;
  static final int LIST = 7;
  static final int MAP = 8;
  static final int RECORD = 9;
  static final int PATTERN = 10;
  static final int RECORD_MAP = 11;
  static final int NUMBERS = 12;

  private Packed() {}
}
