import Planning

/// The page for authors of themes: which names each template may use. Written from the declaration;
/// `docs/theming.md` is compared with it by a test.
public func themeDocumentation() -> String {
  var text = """
    # Themen

    <!-- Aus Sources/Theming/ViewModel/PageViewModel.swift erzeugt. Nicht von Hand ändern. -->

    Ein Thema ist ein Ordner mit `theme.yaml`, Vorlagen und Stylesheets. Es bestimmt, wie eine Seite aussieht;
    was auf ihr steht, bestimmt es nicht. Tabellen, Karten, Listen und Texte kommen fertig in `inhalt`.

    ## Dateien

    | Datei | wozu |
    | --- | --- |
    | `theme.yaml` | `name`, `beschreibung`, `stile` (Liste), `skripte` (Liste), `klassen` (Farben für Karten) |

    """
  for template in Page.Template.allCases {
    text += "| `templates/\(template.rawValue).mustache` | \(purpose(of: template)) |\n"
  }
  text += """
    | `templates/teile/*.mustache` | Teile, die Vorlagen mit `{{>name}}` einsetzen |

    Stile und Skripte liegen neben `theme.yaml` und kommen in der Website nach `thema/`.

    ## Sprache der Vorlagen

    Mustache: `{{name}}` setzt Text ein und maskiert ihn, `{{{name}}}` setzt fertiges HTML ein, `{{#name}}…{{/name}}`
    wiederholt eine Liste oder zeigt etwas nur, wenn es da ist, `{{^name}}…{{/name}}` nur, wenn es fehlt. `{{>teil}}`
    setzt einen Teil ein, `{{! … }}` ist eine Notiz, `{{a.b}}` greift in ein Objekt, `{{.}}` ist der Text des Abschnitts.
    Andere Trennzeichen, Vererbung, Funktionen und dynamische Teile gibt es nicht. Die Maskierung lässt sich nicht
    abschalten: drei Klammern nimmt nur ein Name, der als HTML erklärt ist.

    In einem Abschnitt gelten seine eigenen Namen vor denen der Seite. Jeder Name wird beim Laden geprüft.

    ## Namen in jeder Vorlage


    """
  let shared = Page.Template.allCases.map { Set(PageViewModel.names(of: $0)) }.reduce(nil) {
    $0?.intersection($1) ?? $1
  }
  let common = shared ?? []
  text += "| Name | Art | Bedeutung |\n| --- | --- | --- |\n"
  text += rows(PageViewModel.names(of: .start).filter(common.contains), prefix: "")
  text += "\n## Namen einzelner Vorlagen\n"
  for template in Page.Template.allCases {
    let own = PageViewModel.names(of: template).filter { !common.contains($0) }
    guard !own.isEmpty else { continue }
    text += "\n### `\(template.rawValue)`\n\n| Name | Art | Bedeutung |\n| --- | --- | --- |\n" + rows(own, prefix: "")
  }
  return text
}

private func purpose(of template: Page.Template) -> String {
  switch template {
  case .start: "die Startseite"
  case .liste: "Listen und Verzeichnisse"
  case .eintrag: "Seiten über eine Sache: Gemeinde, Angebot, Standard …"
  case .text: "Seiten mit laufendem Text"
  case .handbuch: "Seiten des Handbuchs, mit Kapiteln daneben"
  case .fehler: "die Seite `404.html`"
  }
}

private func rows(_ names: [ViewName], prefix: String) -> String {
  var text = ""
  for name in names {
    text += "| `\(prefix)\(name.name)` | \(name.kind.word) | \(name.help) |\n"
    switch name.kind {
    case .object(let inner), .list(let inner): text += rows(inner, prefix: "\(prefix)\(name.name).")
    case .text, .html, .flag: break
    }
  }
  return text
}

extension ViewName.Kind {
  /// What authors of themes call it.
  var word: String {
    switch self {
    case .text: "Text"
    case .html: "HTML"
    case .flag: "Ja/Nein"
    case .object: "Objekt"
    case .list: "Liste"
    }
  }
}
