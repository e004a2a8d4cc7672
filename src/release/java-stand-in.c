/* A java.exe for the test of exodx.cmd: it prints its arguments, one a line, and ends with the code in STAND_IN_CODE. */
#include <stdio.h>
#include <stdlib.h>

int main(int count, char **arguments) {
  for (int i = 1; i < count; i++) printf("[%s]\n", arguments[i]);
  const char *code = getenv("STAND_IN_CODE");
  return code ? atoi(code) : 0;
}
