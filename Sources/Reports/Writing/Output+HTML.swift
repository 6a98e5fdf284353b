extension Output {
  /// An attribute of an element; one without a value is left out.
  package typealias HTMLAttribute = (name: StaticString, value: String?)

  /// Appends escaped text.
  package mutating func write(html text: String) { write(HTMLText.escaped(text)) }

  /// Appends the opening tag of an element. Names are literals of this program, values are escaped.
  package mutating func open(_ element: StaticString, _ attributes: HTMLAttribute...) {
    openTag(element, attributes)
  }

  /// Appends the closing tag of an element.
  package mutating func close(_ element: StaticString) {
    write("</")
    write(literal: element)
    write(">")
  }

  /// Appends an element with what stands in it.
  package mutating func element(
    _ element: StaticString,
    _ attributes: HTMLAttribute...,
    content: (inout Output) -> Void
  ) {
    openTag(element, attributes)
    content(&self)
    close(element)
  }

  private mutating func openTag(_ element: StaticString, _ attributes: [HTMLAttribute]) {
    write("<")
    write(literal: element)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      write(" ")
      write(literal: attribute.name)
      write("=\"")
      write(html: value)
      write("\"")
    }
    write(">")
  }

  /// Appends a literal of this program as it is.
  mutating func write(literal: StaticString) {
    literal.withUTF8Buffer { buffer in write(Array(buffer)) }
  }
}
