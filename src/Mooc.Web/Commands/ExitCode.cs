namespace Mooc.Web.Commands;

/// <summary>What a verb hands back to the shell.</summary>
internal static class ExitCode
{
    public const int Good = 0;
    public const int ProblemsFound = 1;
    public const int WrongUse = 2;
}
