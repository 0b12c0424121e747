package io.plumbline.sandbox.http;

import io.plumbline.sandbox.model.StoredFile;
import io.plumbline.sandbox.model.Workspace;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /files/upload/<id>} takes an upload, {@code /files/<id>/<name>} gives the file, and {@code
 * /files/<id>/download/<name>} gives it to the app, which has to show its token as at Slack.
 */
public final class FileServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final int SIZE_MAX = 50 << 20;

  private final transient Workspace workspace;
  private final transient String token;

  /**
   * @param token of the app's bot
   */
  public FileServlet(Workspace workspace, String token) {
    this.workspace = workspace;
    this.token = token;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var content = request.getInputStream().readNBytes(SIZE_MAX);
    var id = part(request, 2);
    boolean taken = part(request, 1).equals("upload") && workspace.locked(() -> fill(id, content));
    response.setContentType("text/plain; charset=utf-8");
    if (!taken) {
      response.setStatus(404);
    }
    response.getWriter().write(taken ? "OK - " + content.length : "no such upload");
  }

  private boolean fill(String id, byte[] content) {
    var file = workspace.file(id).filter(each -> !each.complete());
    file.ifPresent(each -> workspace.store(each.filled(content)));
    return file.isPresent();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var id = part(request, 1);
    Optional<StoredFile> file =
        workspace.locked(() -> workspace.file(id).filter(StoredFile::complete));
    if (file.isEmpty()) {
      response.sendError(404);
      return;
    }
    boolean download = part(request, 2).equals("download");
    if (download && !("Bearer " + token).equals(request.getHeader("Authorization"))) {
      response.sendError(403);
      return;
    }
    response.setContentType(file.get().mimeType());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(file.get().content());
  }

  private static String part(HttpServletRequest request, int index) {
    var path = request.getPathInfo() == null ? "" : request.getPathInfo();
    var parts = path.split("/");
    return parts.length > index ? parts[index] : "";
  }
}
