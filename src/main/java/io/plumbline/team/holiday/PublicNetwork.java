package io.plumbline.team.holiday;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the public network. Everything that IANA's registries of
 * special-purpose addresses keep for other ends does not; of IPv6 only global unicast does, without
 * the ranges that carry an IPv4 address within.
 */
public final class PublicNetwork {
  private static final List<String> NOT_PUBLIC =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  private PublicNetwork() {}

  public static boolean has(InetAddress address) {
    var bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    long value = number(bytes, 4);
    return NOT_PUBLIC.stream().noneMatch(range -> isIn(value, range));
  }

  private static boolean isPublic6(byte[] bytes) {
    boolean globalUnicast = (bytes[0] & 0xe0) == 0x20;
    long first = number(bytes, 4);
    boolean special = first >>> 9 == 0x20010000L >>> 9; // 2001::/23, Teredo among them
    boolean documentation = first == 0x20010db8L || first >>> 12 == 0x3fff0;
    boolean sixToFour = first >>> 16 == 0x2002;
    return globalUnicast && !special && !documentation && !sixToFour;
  }

  private static boolean isIn(long value, String range) {
    int slash = range.indexOf('/');
    int free = 32 - Integer.parseInt(range.substring(slash + 1));
    return value >>> free == number(range.substring(0, slash)) >>> free;
  }

  private static long number(String dotted) {
    long value = 0;
    for (var part : dotted.split("\\.", -1)) {
      value = value << 8 | Integer.parseInt(part);
    }
    return value;
  }

  private static long number(byte[] bytes, int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | (bytes[i] & 0xff);
    }
    return value;
  }
}
