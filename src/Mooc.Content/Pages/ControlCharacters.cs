using System.Buffers;

namespace Mooc.Content.Pages;

/// <summary>Characters that no editor shows and no book or package may hold. They come in with a broken download or a copied terminal.</summary>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Append(0x7F).Append(0xFFFE).Append(0xFFFF).Select(code => (char)code).Where(letter => letter is not ('\t' or '\n'))]);

    /// <summary>One problem, at the first of them, that says how many there are.</summary>
    public static void Report(SourceFile file, List<ContentProblem> problems)
    {
        var first = file.Text.AsSpan().IndexOfAny(Forbidden);
        if (first < 0) return;

        var count = file.Text.Count(Forbidden.Contains);
        problems.Add(KnownProblems.ControlCharacter.At(file.At(first), $"U+{(int)file.Text[first]:X4}", count));
    }
}
