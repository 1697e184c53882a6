namespace Mooc.Xapi.Documents;

/// <summary>The three resources that keep documents of any kind (Communication 2.2).</summary>
public enum DocumentResource
{
    /// <summary>What a provider notes about an agent in an activity (Communication 2.3).</summary>
    State,

    /// <summary>What is to be known about an activity (Communication 2.7).</summary>
    ActivityProfile,

    /// <summary>What is to be known about an agent (Communication 2.6).</summary>
    AgentProfile,
}
