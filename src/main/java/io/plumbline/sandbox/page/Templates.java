package io.plumbline.sandbox.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The page's templates, compiled with the program. */
final class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The HTML of a template by its name without folder and ending. */
  String render(String name, Map<String, Object> parameters) {
    var out = new StringOutput(16 * 1024);
    engine.render("sandbox/" + name + ".jte", parameters, out);
    return out.toString();
  }
}
