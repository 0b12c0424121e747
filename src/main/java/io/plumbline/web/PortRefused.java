package io.plumbline.web;

/** The HTTP server cannot listen where it was told to. */
public final class PortRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortRefused(int port, Throwable cause) {
    super(
        "Port "
            + port
            + " is in use: stop the program that listens there, or set PLUMBLINE_PORT to another"
            + " port, for example 3100 (0 takes any free one).",
        cause);
  }
}
