namespace Mooc.Xapi;

/// <summary>What a statement is about: an activity, an agent, a group, another statement or a statement inside it (Data 2.4.4).</summary>
public abstract record StatementObject
{
    private protected StatementObject()
    {
    }
}
