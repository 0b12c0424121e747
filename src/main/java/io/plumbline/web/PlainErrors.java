package io.plumbline.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers an error with its status and one plain line: no stack trace, no server name, no page. */
final class PlainErrors extends ErrorPageErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var line = response.getStatus() + " " + HttpStatus.getMessage(response.getStatus()) + "\n";
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    response.write(true, ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }
}
