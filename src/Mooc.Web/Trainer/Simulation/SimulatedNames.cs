using System.Globalization;
using System.Text;

namespace Mooc.Web.Trainer.Simulation;

/// <summary>Made-up people from many places. Their addresses end in .invalid, where no mail can ever arrive (RFC 2606).</summary>
public static class SimulatedNames
{
    /// <summary>Where simulated people live.</summary>
    public const string Domain = "demo.invalid";

    private static readonly string[] First =
    [
        "Amara", "Bela", "Chiara", "Deniz", "Eleni", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kofi", "Lena", "Mateo", "Nadia", "Oskar", "Paula",
        "Quentin", "Rosa", "Sami", "Tereza", "Ulla", "Viktor", "Wanda", "Xenia", "Yusuf", "Zora",
    ];

    private static readonly string[] Last =
    [
        "Albers", "Benali", "Costa", "Dimitrov", "Eriksson", "Fischer", "García", "Haddad", "Ivanova", "Jansen", "Kowalska", "Lindqvist", "Moreau", "Nguyen",
        "Okafor", "Papadaki", "Quist", "Rossi", "Schuster", "Tanaka", "Ueda", "Vogel", "Weber",
    ];

    /// <summary>No two of the first 598 are called the same; later ones get a number.</summary>
    public static (string Name, string Email) Of(int number)
    {
        var (first, last) = (First[number % First.Length], Last[number % Last.Length]);
        var again = number / (First.Length * Last.Length);
        var name = again == 0 ? $"{first} {last}" : string.Create(CultureInfo.InvariantCulture, $"{first} {last} {again + 1}");
        return (name, $"{Plain(name)}@{Domain}");
    }

    private static string Plain(string name) => string.Concat(name.ToLowerInvariant().Replace(' ', '.').Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
}
