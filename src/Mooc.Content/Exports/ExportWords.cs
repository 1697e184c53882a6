namespace Mooc.Content.Exports;

/// <summary>The few words of a package's own, in the course's language where it is known here.</summary>
internal sealed record ExportWords(
    string Check, string Hint, string Answer, string Right, string NotRight, string Contents, string Next, string Back, string Glossary, string Elsewhere,
    string Position, string Choose, string Done, IReadOnlyList<string> Ratings)
{
    private static readonly ExportWords English = new("Check answers", "Show a hint", "Answer and explanation", "Right.", "Not yet. Look at the answer below.", "Contents", "Next", "Back", "Glossary",
        "This page is not part of this package.", "Place", "Choose", "Mark as read", ["Not yet", "Planned", "Begun", "Done"]);

    private static readonly ExportWords German = new("Antworten prüfen", "Einen Hinweis zeigen", "Antwort und Erklärung", "Richtig.", "Noch nicht. Sehen Sie sich die Antwort an.", "Inhalt", "Weiter", "Zurück", "Glossar",
        "Diese Seite gehört nicht zu diesem Paket.", "Platz", "Auswählen", "Als gelesen markieren", ["Noch nicht", "Geplant", "Begonnen", "Erledigt"]);

    public static ExportWords Of(string language) => language.Split('-')[0] == "de" ? German : English;
}
