import RuleBooks

extension Output {
  /// Appends everything before the body of a page that runs no script and loads nothing.
  ///
  /// - Parameters:
  ///   - title: The title of the page.
  ///   - style: Its style sheet.
  mutating func openHTMLPage(_ title: String, style: [UInt8]) {
    // Only this very style sheet may set the page; whatever else got into it would do nothing.
    let hash = Base64.text(of: SHA256.digest(of: style))
    let policy = "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'"
    write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    open("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy))
    write("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    write("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
    element("title") { $0.write(html: title) }
    write("\n<style>")
    write(style)
    write("</style>\n</head>\n")
  }
}
