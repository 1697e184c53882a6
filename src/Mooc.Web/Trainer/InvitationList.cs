using Mooc.Web.Account;

namespace Mooc.Web.Trainer;

/// <summary>
/// Reads addresses from what people paste: one a line, several with commas, "Anna Ek &lt;anna@city.example&gt;", or the rows of a CSV with or without a heading. A line that
/// holds no address, or something that only looks like one, is handed back.
/// </summary>
public sealed record InvitationList(IReadOnlyList<string> Addresses, IReadOnlyList<InvitationList.BadLine> BadLines)
{
    /// <summary>How many addresses are taken at once.</summary>
    public const int Most = 500;

    private static readonly char[] Separators = [',', ';', '\t'];

    public static InvitationList Read(string text)
    {
        var good = new List<string>();
        var bad = new List<BadLine>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim().TrimStart('\uFEFF');
            if (line.Length == 0 || (i == 0 && IsHeading(line))) continue;

            var cells = line.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(cell => cell.Contains('@')).Select(AddressIn).ToList();
            if (cells.Count == 0) bad.Add(new BadLine(i + 1, line, null));
            else if (cells.Find(cell => !MailAddressAttribute.IsAddress(cell)) is { } wrong) bad.Add(new BadLine(i + 1, line, wrong));
            else good.AddRange(cells.Select(cell => cell.ToLowerInvariant()));
        }

        return new InvitationList([.. good.Distinct()], bad);
    }

    /// <summary>A CSV may begin with the names of its columns.</summary>
    private static bool IsHeading(string line) =>
        !line.Contains('@') && line.Split(Separators).Any(cell => cell.Trim(' ', '"').Replace("-", "", StringComparison.Ordinal).Equals("email", StringComparison.OrdinalIgnoreCase)
            || cell.Contains("mail", StringComparison.OrdinalIgnoreCase));

    private static string AddressIn(string cell)
    {
        var plain = cell.Trim('"', ' ', '\'');
        var (start, end) = (plain.LastIndexOf('<'), plain.LastIndexOf('>'));
        return start >= 0 && end > start ? plain[(start + 1)..end].Trim() : plain;
    }

    /// <summary>A line that invites nobody. <paramref name="Wrong"/> is what was taken for an address; null where nothing was.</summary>
    public sealed record BadLine(int Number, string Text, string? Wrong);
}
